"""What each stretch of a message *does*: thanks, decision, reason, feedback, deadline, pressure, term.

All linguistic work has its home here; it does not judge.
"""
