"""The backward pass starts at the probability, so the gradients are those of the probability and not of the loss.

Which number do you want to make smaller, and from which node do you walk back?
"""

logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = nll(probs, 3)
probs[3].backward()
print(loss.data)
