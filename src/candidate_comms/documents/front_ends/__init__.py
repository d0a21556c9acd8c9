"""Front ends: a source of another template engine becomes the tree of ``documents.templates.tree``.

One module an engine, each with one door (``liquid_read``, ``django_read``, ``handlebars_read``). None imports an
engine, nothing is executed, and each reads in time that is linear in the source's length.
"""
