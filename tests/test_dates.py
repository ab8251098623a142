"""Dates and times of day in every form that clerks write, and what only looks like one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutesparse.dates import Clock, date_in, dates, time_in, times
from tests.growth import assert_linear

FULL = [
    ("Thursday 9th September 2004", "2004-09-09", "Thursday 9th September 2004"),
    ("held on the 16th November 2000 at 7.30pm", "2000-11-16", "16th November 2000"),
    ("Wed15-02-17", "2017-02-15", "Wed15-02-17"),
    ("7 th April 2011", "2011-04-07", "7 th April 2011"),
    ("the 2nd of June 2014", "2014-06-02", "2nd of June 2014"),
    ("on11th September 2012.", "2012-09-11", "11th September 2012"),
    ("meeting, February 8, 2024", "2024-02-08", "February 8, 2024"),
    ("January 17th, 2019", "2019-01-17", "January 17th, 2019"),
    ("THURSDAY FEBRUARY 3rd 2011", "2011-02-03", "THURSDAY FEBRUARY 3rd 2011"),
    ("Thursday, 2 June, 2016", "2016-06-02", "Thursday, 2 June, 2016"),
    ("9th November, 2016", "2016-11-09", "9th November, 2016"),
    ("2 and 3 June 2014", "2014-06-02", "2 and 3 June 2014"),
    ("2-3 June 2014", "2014-06-02", "2-3 June 2014"),
    ("Council 3 - 17th November 2015", "2015-11-17", "17th November 2015"),
    ("18-Sep-2022 09:00", "2022-09-18", "18-Sep-2022"),
    ("2019-11-30 Resolution", "2019-11-30", "2019-11-30"),
    ("12/10/2016", "2016-10-12", "12/10/2016"),
    ("02.06.2014", "2014-06-02", "02.06.2014"),
    ("11/13/2018", "2018-11-13", "11/13/2018"),
    ("Feb 22, 2018", "2018-02-22", "Feb 22, 2018"),
]


@pytest.mark.parametrize(("text", "iso", "quoted"), FULL)
def test_a_full_date_is_read(text: str, iso: str, quoted: str) -> None:
    found = date_in(text)
    assert found is not None
    assert (found.date, found.text, text[found.start : found.end]) == (dt.date.fromisoformat(iso), quoted, quoted)
    assert found.contradiction is None


@pytest.mark.parametrize(
    ("text", "likely"),
    [("29/03/17", "2017-03-29"), ("25/1/17", "2017-01-25"), ("07/08/12of £24", "2012-08-07"), ("2nd June '14", "2014-06-02")],
)
def test_a_year_of_two_digits_is_only_likely(text: str, likely: str) -> None:
    found = date_in(text)
    assert found is not None
    assert (found.date, found.likely) == (None, dt.date.fromisoformat(likely))


@pytest.mark.parametrize(
    ("text", "day", "month"), [("18th JANUARY AT 7.30.P.M.", 18, 1), ("Friday 8th June, 7.30pm", 8, 6), ("March 10th and", 10, 3)]
)
def test_a_date_without_its_year_has_no_date(text: str, day: int, month: int) -> None:
    found = date_in(text)
    assert found is not None
    assert (found.date, found.likely, found.day, found.month) == (None, None, day, month)


@pytest.mark.parametrize(
    "text",
    [
        "16/07/26/1",
        "16/0726",
        "20/00204/F",
        "2019/20 £61",
        "8 events a year",
        "you may 12 people",
        "May 2013",
        "£12.10.14",
        "section 12.10.1",
        "in March 11 people",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert date_in(text) is None


def test_a_weekday_that_disagrees_is_told_and_the_date_stays_as_printed() -> None:
    found = date_in("Monday 3 June 2014")
    assert found is not None
    assert found.date == dt.date(2014, 6, 3)
    assert found.contradiction == '"Monday 3 June 2014": 2014-06-03 was a Tuesday'


def test_a_day_that_does_not_exist_is_told() -> None:
    found = date_in("31 June 2014")
    assert found is not None
    assert (found.date, found.contradiction) == (None, '"31 June 2014": there is no such day')


def test_figures_are_read_month_first_where_the_weekday_says_so() -> None:
    found = date_in("Tuesday 11/12/2018")
    assert found is not None
    assert found.date == dt.date(2018, 12, 11)
    other = date_in("Monday 11/12/2018")
    assert other is not None
    assert other.date == dt.date(2018, 11, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7.30pm", "19:30"),
        ("8.00 p.m.", "20:00"),
        ("7.30.P.M.", "19:30"),
        ("7:30 PM", "19:30"),
        ("14:00pm", "14:00"),
        ("19.30 hrs", "19:30"),
        ("1930hrs", "19:30"),
        ("7.3Opm", "19:30"),
        ("7.OOp.m.", "19:00"),
        ("9.05 am", "09:05"),
        ("12.15am", "00:15"),
        ("8pm", "20:00"),
        ("noon", "12:00"),
        ("12 noon", "12:00"),
        ("midnight", "00:00"),
        ("16:15", "16:15"),
        ("half past seven pm", "19:30"),
        ("quarter to eight p.m.", "19:45"),
    ],
)
def test_a_time_of_day_is_read(text: str, expected: str) -> None:
    found = time_in(text)
    assert found is not None
    assert (found.time.isoformat("minutes"), found.sure) == (expected, True)


@pytest.mark.parametrize("text", ["£8.50", "item 6.1", "2.50 each", "12.5%", "7.3O", "25.30pm", "0845 456", "8.50"])
def test_a_price_or_a_number_is_no_time(text: str) -> None:
    assert time_in(text) is None


def test_a_bare_time_is_taken_only_where_asked_and_is_unsure() -> None:
    found = time_in("closed at 8.50.", bare=True)
    assert found is not None
    assert (found.text, found.time, found.sure) == ("8.50", dt.time(8, 50), False)


def test_an_unsure_time_comes_after_an_earlier_one() -> None:
    unsure = Clock(0, 4, "8.50", dt.time(8, 50), sure=False)
    assert unsure.after(dt.time(19, 30)) == dt.time(20, 50)
    assert unsure.after(dt.time(8, 0)) == dt.time(8, 50)
    assert unsure.after(None) == dt.time(8, 50)


def test_several_times_come_in_order() -> None:
    assert [found.time.hour for found in times("7.15pm for 7.30pm until 9pm")] == [19, 19, 21]


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)))
def test_every_day_is_read_back_in_every_full_form(day: dt.date) -> None:
    for shape in ("%A %d %B %Y", "%d/%m/%Y", "%Y-%m-%d", "%B %d, %Y", "%a %d %b %Y"):
        found = date_in(day.strftime(shape))
        assert found is not None
        assert (found.date, found.contradiction) == (day, None)


@given(st.text(max_size=80))
def test_offsets_quote_the_text(text: str) -> None:
    for start, end in [found[:2] for found in dates(text)] + [found[:2] for found in times(text, bare=True)]:
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize("line", ["mon ", "12-", "1st and ", "half past ", "1 ", "12.", "may 1", "monday, "])
def test_time_grows_with_length_only(line: str) -> None:
    assert_linear(lambda text: (list(dates(text)), list(times(text, bare=True))), line, 50_000)
