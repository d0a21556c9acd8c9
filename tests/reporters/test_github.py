import pytest

from candidate_comms.reporters.base import Unread
from candidate_comms.reporters.github import GitHub
from candidate_comms.vocabulary import Severity
from handmade import across_files, branch, finding, rejected, report


def lines(*outcomes, **options):
    return "".join(GitHub(**options)(outcomes)).splitlines()


def test_an_annotation_has_columns_when_it_stays_on_one_line():
    assert lines(rejected()) == [
        "::error title=RJ101 stock-rejection,file=reject.txt,line=3,endLine=3,col=1,endColumn=44::"
        "nothing in this message is about this candidate%0Aname one criterion of the role and what you saw of it"
    ]


def test_an_annotation_over_two_lines_has_none():
    (line,) = lines(report("one\ntwo", finding("one\ntwo", 1, 6, "a.txt")))
    assert "line=1,endLine=2::" in line and "col" not in line.split("::")[1]


def test_data_and_properties_are_escaped_each_in_its_way():
    (line,) = lines(
        report(
            "x",
            finding("x", 0, 1, "50%, a:b\r\n.txt", message="100%: one,\r\ntwo", help="", condition=branch("when a, b")),
        )
    )
    _, properties, data = line.split("::", 2)
    assert "file=50%25%2C a%3Ab%0D%0A.txt," in properties
    assert data == "100%25: one,%0D%0Atwo (when a, b)"


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")]
)
def test_each_severity_has_its_level(severity, level):
    assert lines(rejected(severity=severity))[0].startswith(f"::{level} ")


def test_the_most_severe_come_first_and_the_rest_is_counted():
    reports = [rejected(f"{n}.txt", severity=Severity.INFO) for n in range(12)]
    reports += [rejected(f"{n}.txt") for n in range(15)]
    out = lines(*reports)
    assert [line.split()[0] for line in out[:20]] == ["::error"] * 10 + ["::notice"] * 10
    assert out[20:] == ["…and 7 more"]


def test_paths_are_relative_to_the_workspace():
    assert "file=a/b.txt," in lines(rejected("/ws/a/b.txt"), root="/ws")[0]
    assert "file=a/b.txt," in lines(rejected("./a/b.txt"), root="/ws")[0]


def test_a_file_that_could_not_be_read_is_an_error_and_a_suppressed_finding_is_nothing():
    assert lines(Unread("a.txt", "is empty"), rejected(suppressed="agreed")) == [
        "::error title=not checked,file=a.txt::is empty"
    ]


def test_a_finding_in_another_file_is_annotated_there():
    (line,) = lines(across_files())
    assert line.startswith("::error title=RJ101 stock-rejection,file=letters/sign.j2,line=2,endLine=2,col=10,")
    assert "(when `feedback` is empty)" in line


def test_what_many_templates_include_takes_one_annotation_of_the_ten():
    shared = [across_files(path=f"{n}.j2") for n in range(12)]
    out = lines(*shared, *(rejected(f"{n}.txt") for n in range(9)))
    assert len(out) == 10
    assert not out[-1].startswith("…")
