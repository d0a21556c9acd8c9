"""What should not be so: one idea a file. A rule looks at moves, never at characters, and never at another rule."""
