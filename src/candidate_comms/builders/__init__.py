"""Messages that a candidate would be glad to get, from typed facts. Never imports the linter."""
