"""A folder of catalogs that somebody else looks after: a brand's own words, in the layout of ours."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from candidate_comms.errors import CatalogError
from candidate_comms.localisation.catalogs import Entries, read_entries

__all__ = ["wordings_in"]


def wordings_in(folder: str | Path) -> Mapping[str, Entries]:
    """The wordings of every ``<locale>/LC_MESSAGES/messages.po`` in a folder, by language tag.

    This reads files, so call it once, where the program starts.

    Raises:
        CatalogError: there is no such file in it, or one of them cannot be read as a catalog.

    """
    found = {}
    for path in sorted(Path(folder).glob("*/LC_MESSAGES/messages.po")):
        locale = path.parts[-3].replace("_", "-")
        try:
            found[locale] = read_entries(path, locale)
        except CatalogError:
            raise
        except Exception as error:  # babel has a class of its own for each way to fail, and none above them
            raise CatalogError(f"{path} cannot be read as a catalog: {error}") from error
    if not found:
        raise CatalogError(f"{folder} has no <locale>/LC_MESSAGES/messages.po in it, such as en_GB/LC_MESSAGES/…")
    return found
