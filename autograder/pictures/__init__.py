"""Pictures of illustrations: graphs, curves. Each takes data of ``autograder.illustration`` and returns SVG or text."""
