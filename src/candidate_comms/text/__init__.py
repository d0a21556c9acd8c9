"""Strings in, spans out. Knows nothing of candidates; standard library and attrs only."""
