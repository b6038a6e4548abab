"""What students get of the hidden checks: a kit that asks the same questions with other inputs.

``recording`` runs a check once with a student whose every answer is right, and notes what is asked; ``varying`` puts other
numbers in the place of the check's own; ``contents`` gathers an assignment's questions as data; ``files`` puts them beside
the modules of ``autograder.kit`` and of the worker, as the folder ``checks`` of a release; ``trials`` holds the kit against
the known programs. A check with ``shared=False`` stays out of it.
"""
