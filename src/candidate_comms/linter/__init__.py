"""From a text to a report."""
