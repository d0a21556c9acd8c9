"""Templates of any engine: one tree, and every path through it.

A front end (one an engine) turns a source into the tree of ``tree``. All the rest knows only that tree: the walk that
reads one path, the world of values that a path supposes, the enumeration of paths, conditions in words, sample values.
Nothing of a template is ever executed.
"""
