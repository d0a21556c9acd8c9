"""Rules about what is said of a person where the message should speak of the work."""
