"""Rules about templates and the places that another program fills."""
