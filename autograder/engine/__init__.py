"""One submission in, results out: workers, replays, the questions that checks ask, verdicts."""
