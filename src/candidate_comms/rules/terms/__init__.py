"""Rules about the terms of an offer: stated, and stated clearly."""
