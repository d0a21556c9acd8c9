"""English contractions written out: "we've" is "we have", and "dont" what it was meant to be."""

from __future__ import annotations

__all__ = ["WHOLE", "parts_of"]

WHOLE = {
    "cannot": ("can", "not"),
    "can't": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "cant": ("can", "not"),
    "wont": ("will", "not"),
    "dont": ("do", "not"),
    "doesnt": ("does", "not"),
    "didnt": ("did", "not"),
    "isnt": ("is", "not"),
    "arent": ("are", "not"),
    "wasnt": ("was", "not"),
    "werent": ("were", "not"),
    "havent": ("have", "not"),
    "hasnt": ("has", "not"),
    "hadnt": ("had", "not"),
    "couldnt": ("could", "not"),
    "wouldnt": ("would", "not"),
    "shouldnt": ("should", "not"),
    "youve": ("you", "have"),
    "weve": ("we", "have"),
    "theyve": ("they", "have"),
    "ive": ("i", "have"),
    "im": ("i", "am"),
    "youre": ("you", "are"),
    "theyre": ("they", "are"),
    "youll": ("you", "will"),
    "theyll": ("they", "will"),
    "let's": ("let", "us"),
}
"""Words that no ending tells, and those whose apostrophe was forgotten."""

_ENDINGS = (
    ("n't", "not"),
    ("'ve", "have"),
    ("'re", "are"),
    ("'ll", "will"),
    ("'m", "am"),
    ("'d", "would"),
    ("'s", "'s"),
)


def parts_of(word: str) -> tuple[str, ...]:
    """A folded word without its contraction: one or two words.

    >>> parts_of("haven't"), parts_of("sam's"), parts_of("offer")
    (('have', 'not'), ('sam', "'s"), ('offer',))
    """
    whole = WHOLE.get(word)
    if whole:
        return whole
    if "'" in word:
        for ending, meaning in _ENDINGS:
            if word.endswith(ending) and len(word) > len(ending):
                return word[: -len(ending)], meaning
    return (word,)
