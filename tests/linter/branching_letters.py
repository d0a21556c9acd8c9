"""Letters made at random from what such letters say, with their sentences in branches, loops and macros."""

from hypothesis import strategies as st

__all__ = ["LETTERS"]

GREETINGS = [
    "Dear {{ first_name }},", "Hi {{ first_name }},", "Dear {{ first_name or 'candidate' }},",
    "Dear {{ title ~ ' ' if title }}{{ surname }},", "Hello{% if first_name %} {{ first_name }}{% endif %},",
]  # fmt: skip
NO = [
    "Unfortunately you have not been successful this time.",
    "We have decided not to offer you the role of {{ job_title }}.",
    "After careful consideration we have decided to move forward with other candidates.",
]
YES = [
    "We are pleased to offer you the role of {{ job_title }}.",
    "The job is yours, {{ first_name }}: we would like you to join us as {{ job_title }}.",
]
REASONS = [
    "What we saw: {{ feedback }}",
    "{{ feedback }}",
    "We wanted to see {% for point in points %}{{ ', ' if not loop.first }}{{ point }}{% endfor %}.",
    "{% for point in points %}* {{ point.label }}: {{ point.note }}\n{% else %}We give no feedback.{% endfor %}",
    "{{ feedback | default('You were not the right fit.', true) }}",
    "You will find our feedback below.",
    "Due to the high volume of applications we cannot give individual feedback.",
    "You were not the right culture fit.",
    "{{ {'screen': 'Your CV was read by two of us.', 'final': 'You were one of three.'}.get(stage, 'Thank you.') }}",
]
TERMS = [
    "Your salary will be {{ salary }}.",
    "Pay: {{ salary }}",
    "You would start on {{ start_date.strftime('%d %B %Y') }}.",
    "Start: {{ start_date.strftime('%d/%m/%Y') }}",
    "Please tell us by {{ answer_by }}.",
    "You have {{ hours }} hours to accept{% if hours < 48 %}, or we withdraw the offer{% endif %}.",
    "The offer will be withdrawn if you do not sign.",
    "The contract is attached.",
    "Benefits: {{ benefits | join(', ') }}.",
    "A competitive salary is waiting for you.",
]
TESTS = [
    "feedback", "not feedback", "points", "stage == 'screen'", "stage in ['final', 'panel']", "stage != 'final'",
    "salary", "remote", "remote is true", "points | length > 1", "feedback and stage == 'final'",
    "feedback or points", "candidate.notes", "title is defined", "hours < 24",
]  # fmt: skip
CLOSINGS = ["Kind regards,\n{{ sender }}", "Best,\n{{ sender or 'The team' }}", "Yours sincerely\nPat Ruiz"]


def _branch(inner):
    test = st.sampled_from(TESTS)
    return st.one_of(
        st.tuples(test, inner).map(lambda p: f"{{% if {p[0]} %}}{p[1]}{{% endif %}}"),
        st.tuples(test, inner, inner).map(lambda p: f"{{% if {p[0]} %}}{p[1]}{{% else %}}{p[2]}{{% endif %}}"),
        st.tuples(test, test, inner, inner, inner).map(
            lambda p: f"{{% if {p[0]} %}}{p[2]}{{% elif {p[1]} %}}{p[3]}{{% else %}}{p[4]}{{% endif %}}"
        ),
        inner.map(lambda text: f"{{% set said %}}{text}{{% endset %}}{{{{ said }}}}"),
        inner.map(lambda text: f"{{% call paragraph() %}}{text}{{% endcall %}}"),
        st.tuples(test, inner).map(lambda p: f"{{{{ 'Thank you for coming.' if {p[0]} }}}}{p[1]}"),
    )


def _parts(fragments):
    leaf = st.sampled_from(fragments)
    return st.recursive(leaf, _branch, max_leaves=3)


def _letter(parts):
    greeting, paragraphs, closing = parts
    macro = "{% macro paragraph() %}{{ caller() }}{% endmacro %}"
    return f"{macro}{greeting}\n\n" + "\n\n".join(paragraphs) + f"\n\n{closing}\n"


def _made(said, further):
    return st.tuples(
        st.sampled_from(GREETINGS),
        st.tuples(_parts(said), *[_parts(further)] * 2).map(list),
        st.sampled_from(CLOSINGS),
    ).map(_letter)


LETTERS = st.one_of(_made(NO, REASONS), _made(YES, TERMS), _made(NO + YES, REASONS + TERMS))
