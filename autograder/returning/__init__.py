"""Feedback on its way back to the students, by the way that their submissions came: ``autograder feedback --to WAY``.

``pages`` makes the pages, with the gradebook's points where there are any; ``lms_zips`` packs them for Canvas and Moodle,
``git_folders`` lays one out for each clone and ``git_branches`` commits it there, ``exchange`` releases them through
nbgrader's exchange. Each returns what ``returned`` says; nothing that students chose as a name becomes a path.
"""
