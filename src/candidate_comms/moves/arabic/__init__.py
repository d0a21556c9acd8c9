"""Arabic messages read into the moves that English ones are read into; the rules are the same.

``read`` is the way in. Cues and words are data: ``moves/cues/ar*.toml``.
"""
