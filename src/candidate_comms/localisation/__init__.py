"""Words and formats of each locale. The only layer that imports babel."""
