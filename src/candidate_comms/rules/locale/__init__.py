"""Rules about what reads differently from one country to the next."""
