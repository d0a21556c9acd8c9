"""What is said: a source (text, HTML, mail, template) becomes the text that a candidate reads, with the way back.

Does not know what any of it means.
"""
