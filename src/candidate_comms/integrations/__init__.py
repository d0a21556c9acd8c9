"""Adapters to other tools; each imports its third party inside its functions."""
