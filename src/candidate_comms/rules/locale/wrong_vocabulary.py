"""A word that another country's offices use."""

from __future__ import annotations

from collections.abc import Iterator

from candidate_comms.moves.locale_facts import ForeignWord
from candidate_comms.moves.model import Reading
from candidate_comms.rules.model import Example, Hit, Rule
from candidate_comms.vocabulary import Move, Severity

_OF = {
    "uk": "a British word",
    "us": "an American word",
    "uae": "a word of the Gulf",
    "sa": "a Saudi word",
    "qa": "a word of Qatar",
    "bh": "a word of Bahrain",
    "kw": "a word of Kuwait",
    "levant": "a word of the Levant",
    "maghreb": "a word of North Africa",
}


def check(reading: Reading) -> Iterator[Hit]:
    """A hit at each word of another country that is not said of that country."""
    for annotation in reading.of(Move.FOREIGN_WORD):
        word = annotation.facts
        if isinstance(word, ForeignWord) and word.sort == "word":
            yield Hit(
                f"“{annotation.quote}” is {_OF.get(word.country, 'a foreign word')}: readers here may not know it, or "
                f"may "
                "take it otherwise.",
                help=f"Say what readers here know: {word.instead}.",
                span=annotation.span,
                facts=word,
            )


RULE = Rule(
    code="LC602",
    name="wrong-vocabulary",
    summary=(
        "Another country's words: “PTO” or “401(k)” in Britain, “P45” or “fortnight” in America, “iqama” in the UAE."
    ),
    rationale=(
        "Papers, leave and pensions have other names in each country. Whoever reads the wrong one asks for a form that "
        "does not exist, or takes a gratuity for a tip."
    ),
    remedy="Use the word that the office's readers know.",
    citation="Acas and gov.uk; Society for Human Resource Management; u.ae, Working in the UAE",
    severity=Severity.WARNING,
    check=check,
    flags=(
        Example(
            "Dear Una,\n\nWe would like to offer you the post of Buyer in Hull. You get 25 days of ⟦PTO⟧ and a "
            "⟦401(k)⟧."
            "\n\nRegards,\nMeg Dunn"
        ),
        Example(
            "Hi Col,\n\nThank you for your ⟦resume⟧. Ring me on my ⟦cell⟧ and park in the ⟦parking "
            "lot⟧.\n\nThanks,\nStu Bray"
        ),
        Example(
            "Hi Kayla,\n\nWe're happy to offer you the job. You get 15 days of ⟦annual leave⟧ and the ⟦rota⟧ is "
            "set each "
            "⟦fortnight⟧.\n\nBest,\nRon Pike",
            office="us",
        ),
        Example(
            "Dear Hank,\n\nThank you for sending your ⟦CV⟧. Bring your ⟦P45⟧ when your ⟦notice period⟧ ends.\n\n"
            "Sincerely,\nJill Cobb",
            office="us",
        ),
        Example(
            "Dear Ms Huda,\n\nWe are pleased to offer you the role of Nurse in Ajman. We arrange your ⟦iqama⟧ and your "
            "⟦GOSI⟧ number.\n\nRegards,\nAdel Karim",
            office="uae",
        ),
        Example(
            "Dear Mr Vasu,\n\nYour employment is ⟦at-will⟧. Please bring your ⟦National Insurance number⟧.\n\n"
            "Regards,\nNoor Said",
            office="uae",
        ),
    ),
    passes=(
        Example(
            "Dear Una,\n\nWe would like to offer you the post in our Chicago office, where the plan is a 401(k) "
            "and leave "
            "is called PTO.\n\nRegards,\nMeg Dunn"
        ),
        Example(
            "Hi Col,\n\nYour work in cell biology stood out. Interviews resume on Monday, and you may resume your "
            "vacation scheme in June.\n\nThanks,\nStu Bray"
        ),
        Example(
            "Hi Kayla,\n\nPlease give your two weeks' notice. Your PTO and your mobile app demo are on the agenda.\n\n"
            "Best,\nRon Pike",
            office="us",
        ),
        Example(
            "Dear Dr. Stein,\n\nThank you for your CV and your list of publications for the post of assistant "
            "professor."
            "\n\nSincerely,\nJill Cobb",
            office="us",
        ),
        Example(
            "Dear Ms Huda,\n\nFor the Riyadh branch you would need an iqama and a GOSI number; here in Ajman we "
            "arrange "
            "your residence visa.\n\nRegards,\nAdel Karim",
            office="uae",
        ),
        Example(
            "Dear Mr Vasu,\n\nThank you for your CV and your CPR training certificate. Annual leave is 30 days.\n\n"
            "Regards,\nNoor Said",
            office="uae",
        ),
    ),
)
