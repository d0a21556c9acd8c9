"""The forms in which people declare the context of a template, one a module. ``read.read_schema`` is the door."""
