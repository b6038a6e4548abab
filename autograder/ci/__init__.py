"""What a CI runner is told of a graded submission, in the formats that runners and classroom services read.

``annotations`` marks the student's lines on GitHub, ``junit`` is for GitLab and others, ``classroom50`` and ``classroom``
are the results of classroom services; ``places`` finds the line of the student's file that a verdict is about.
"""
