"""What a message says of a person where it should speak of the work: age, family, origin, health and the like.

The words stand in ``cues/<language>_respect.toml``: phrases by ground, what has to stand beside them, and what makes
them innocent. ``cues`` reads that file, ``surroundings`` says whether a phrase counts where it stands, and
``annotate_risks`` marks what is left.
"""
