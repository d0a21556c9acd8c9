"""Rules about offers: room to decide without pressure."""
