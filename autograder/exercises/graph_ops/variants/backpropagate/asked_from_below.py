"""Each node asks its users for its gradient, from the variable up."""


def backpropagate(last):
    users = {}

    def find(node):
        if node not in users:
            users[node] = []
            for source in node.inputs:
                find(source)
            slopes = node.slopes(*[source.value for source in node.inputs]) if node.inputs else []
            for source, slope in zip(node.inputs, slopes):
                users[source].append((node, slope))

    gradients = {}

    def gradient_of(node):
        if node not in gradients:
            own = 1.0 if node is last else 0.0
            gradients[node] = own + sum(gradient_of(user) * slope for user, slope in users[node])
        return gradients[node]

    find(last)
    for node in users:
        node.grad = gradient_of(node)
