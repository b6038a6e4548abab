"""From a course to what students get: checked, scanned for what must stay, packed.

``release`` (in ``steps``) does all of it; ``leaks.scan`` looks through files for solutions, hidden checks and secrets;
``packing`` makes the zip for an LMS and the folder for a template repository.
"""
