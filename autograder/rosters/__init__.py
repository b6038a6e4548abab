"""Who takes the course: ``read_roster`` reads a list of students, of one's own or as Canvas and Moodle export it."""
