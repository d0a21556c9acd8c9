"""Jinja2 templates, read by walking their syntax tree. Nothing of a template is ever executed.

jinja2 is imported in this package only when a template is read.
"""
