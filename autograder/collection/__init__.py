"""Brings submissions into the course, from wherever they were handed in: ``autograder collect``.

A source (``sources``) is an LMS's zip or the folder it was unpacked to (``archives``, ``folders``), git clones (``clones``)
or nbgrader's exchange (``exchange``). Each says what it holds as ``Delivery`` (``deliveries``); ``matching`` finds whose
that is, ``choosing`` which file counts, ``keeping`` puts it into its place, ``collecting`` does all of it for a class.
Everything that arrives is untrusted: no name of a source's is ever a path here, and nothing in it is run or obeyed.
"""
