"""Ratios of times that hold on any machine; generous, so that a busy one does not break them."""

import random
import time

from bench.templates import LOADER, letter
from builders.every_kind import letters
from candidate_comms import lint
from candidate_comms.documents.template_reader import read_paths
from candidate_comms.localisation.catalogs import catalog_path, read_entries
from candidate_comms.text.phrases import PhraseGraph
from candidate_comms.text.words import Words

LETTER = """Dear Sam,

Thank you for coming to Leeds on Tuesday to talk about the Line Leader post. After careful thought we have decided
not to offer you the role.

Your plan for the changeover was clear, and you priced it well. The post needs two years on allergen controls, and
your examples stopped at labelling.

If you would like to hear more, reply with a time that suits and I will call you. We wish you every success.

Kind regards,
Meera Nair
"""


def least(work, times=15):
    """Seconds of the quickest of several runs: a pause of the machine is not the reader's."""
    found = []
    for _ in range(times):
        begun = time.process_time()
        for _ in range(10):
            work()
        found.append(time.process_time() - begun)
    return min(found)


def test_a_message_is_judged_in_the_time_of_reading_its_words_some_dozens_of_times():
    lint(LETTER)
    assert least(lambda: lint(LETTER)) < 120 * least(lambda: Words(LETTER))


def test_eight_times_the_phrases_take_little_longer_to_look_for():
    words = [f"{first}{second}" for first in "abcdefghijklmnopqrst" for second in "abcdefghijklmnopqrst"]
    choose = random.Random(1)

    def graph_of(count):
        graph = PhraseGraph()
        for number in range(count):
            graph.add(f"{choose.choice(words)} ..2 {choose.choice(words)} {choose.choice(words)}", number)
        return graph

    text = choose.choices(words, k=300)
    few, many = graph_of(1_000), graph_of(8_000)
    assert few.find(text) is not None
    assert many.find(text) is not None
    assert least(lambda: many.find(text)) < 4 * least(lambda: few.find(text))


def test_the_paths_of_a_template_take_time_in_proportion_to_its_length():
    short, long = letter(4, 8), letter(4, 64)
    times = len(long) / len(short)
    reading = [
        least(lambda source=source: read_paths(source, path="a.j2", loader=LOADER), 3) for source in (short, long)
    ]
    assert reading[1] < 2 * times * reading[0]


def test_a_letter_is_composed_in_less_time_than_it_is_judged():
    of_kind = letters("uk")["welcome"]
    message = of_kind.compose("uk")
    lint(message)
    assert least(lambda: of_kind.compose("uk")) < least(lambda: lint(message))


def test_the_sentences_of_a_language_load_in_the_time_of_composing_some_dozens_of_letters():
    of_kind = letters("uk")["welcome"]
    of_kind.compose("uk")
    loading = least(lambda: read_entries(catalog_path("en-GB"), "en-GB"), 5)
    assert loading < 100 * least(lambda: of_kind.compose("uk"))
