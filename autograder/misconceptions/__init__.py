"""Known programs, wrong and right: what a mistake is called, and the proof that the checks tell right from wrong.

``catalogue`` reads them from an assignment's ``misconceptions/`` and ``variants/``, ``patching`` makes a whole submission of
one. To name a mistake: ``naming``, on ``answers``, ``fingerprinting`` and ``fingerprint``. To prove the checks:
``certificate``, on ``trials`` and ``mutants``.
"""
