"""What the right answer is: by torch, by a float64 reference, by central differences; and how near is near enough."""
