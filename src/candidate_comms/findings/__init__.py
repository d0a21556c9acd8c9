"""What is reported. Findings are values, never exceptions."""
