import csv
import io

from hypothesis import example, given
from hypothesis import strategies as st

from autograder.grades.classes import GradesError
from autograder.grades.lms_tables import LmsTable


@given(st.text(alphabet='ab1,;"\r\n\t =.\ufeff', max_size=40))
@example('Student,ID\r\n"a ""b"", c",1\r\n')
@example('a,b\n"c\nd",\n\n')
@example('a;b\r\n1,5;"x"')
def test_a_file_is_given_back_byte_for_byte_or_refused(text: str) -> None:
    data = text.encode()
    try:
        table = LmsTable(data, "file.csv")
    except GradesError:
        return
    assert table.data() == data
    read = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=table.separator)
    assert [[table.value(line, place) for place in range(len(line.cells))] for line in table.lines] == [
        row or [""] for row in read
    ]


@given(st.text(alphabet='ab1,;"\r\n\t =.', max_size=20))
def test_whatever_is_written_into_a_cell_is_read_there_and_moves_nothing(text: str) -> None:
    table = LmsTable(b"a,b,c\r\n1,2,3\r\n", "file.csv")
    table.put(table.lines[1], 1, text)
    rows = list(csv.reader(io.StringIO(table.data().decode(), newline=""), strict=True))
    assert rows == [["a", "b", "c"], ["1", text, "3"]]


def test_a_line_that_is_shorter_than_the_first_is_filled_up() -> None:
    table = LmsTable(b"a,b,c\n1\n", "file.csv")
    table.put(table.lines[1], 2, "x")
    assert table.data() == b"a,b,c\n1,,x\n"
