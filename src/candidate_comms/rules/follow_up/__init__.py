"""Rules about waiting: what a candidate who has no answer yet is owed."""
