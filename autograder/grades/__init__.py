"""A class's grades as data, and what any export of them needs.

``classes`` says what ``Grades`` are, ``gathering`` reads them from the gradebook or from a folder of results, ``lms_tables``
reads an LMS's CSV file and gives it back byte for byte but for the cells that were written, ``whose_row`` finds whose row is
whose, ``formats`` says what an export format is. The formats themselves are in ``autograder.export``.
"""
