"""Hidden checks of the loss and of training, at weights that the checks set."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import is_a, length, total


def put(neuron: Any, weights: list[Any], bias: Any) -> None:
    """Put numbers into a neuron's weights and bias."""
    for place, weight in enumerate(weights):
        neuron.w[place].data = weight
    neuron.b.data = bias


def network_of(its: Any) -> Any:
    """A network of two inputs, two neurons and one, with numbers in it that are all different."""
    network = its.MLP(2, [2, 1])
    put(network.layers[0].neurons[0], [0.6, -0.4], 0.1)
    put(network.layers[0].neurons[1], [0.3, 0.8], -0.2)
    put(network.layers[1].neurons[0], [-0.5, 0.9], 0.25)
    return network


# --- squared_loss


@exercise("squared_loss", weight=2)
def test_the_loss_and_its_gradients(student: Student) -> None:
    """The loss is the sum of the squared differences, and its gradients reach every prediction."""

    def scenario(its: Any, x: Any, y: Any, target: Any) -> Any:
        a, b = its.Value(x), its.Value(y)
        loss = its.squared_loss([a, b], [target, -1.0])
        loss.backward()
        return {"loss": loss.data, "a.grad": a.grad, "b.grad": b.grad, "is a Value": is_a(loss, its.Value)}

    student.matches_reference(scenario, at=[(0.5, 1.5, 1.0), (-2.0, 0.25, 3.0), (1, 2, -1)], within=(-3.0, 3.0))


@exercise("squared_loss", weight=1)
def test_the_loss_of_one_and_of_three(student: Student) -> None:
    """The loss is right for one prediction and for three, and predictions and targets stay as they are."""

    def scenario(its: Any, x: Any, y: Any) -> Any:
        a, b, c = its.Value(x), its.Value(y), its.Value(x)
        one, three = its.squared_loss([a], [2.0]), its.squared_loss([a, b, c], [1, y, -0.5])
        return {"one": one.data, "three": three.data, "a.data": a.data}

    student.matches_reference(scenario, at=[(0.5, 1.5), (-2.0, 0.25)], within=(-3.0, 3.0))


# --- train

XS = [[1.0, 0.0], [0.0, 1.0], [2.0, 1.0], [-0.5, 0.5]]
YS = [1.0, -1.0, 1.0, -1.0]


@exercise("train", weight=2)
def test_the_first_step(student: Student) -> None:
    """One step returns the loss as it was before, and moves every parameter downhill."""

    def scenario(its: Any, w: Any, b: Any) -> Any:
        neuron = its.Neuron(2)
        put(neuron, [w, 0.25], b)
        losses = its.train(neuron, XS, YS, 1, 0.1)
        return {"losses": losses, "w[0]": neuron.w[0].data, "w[1]": neuron.w[1].data, "b": neuron.b.data}

    student.matches_reference(scenario, at=[(0.5, -0.5), (-0.25, 0.75)], within=(-0.8, 0.8), points=3)


@exercise("train", weight=3)
def test_training_a_neuron(student: Student) -> None:
    """The losses and the parameters of a neuron are right after several steps, with gradients set to zero between them."""

    def scenario(its: Any, w: Any, b: Any) -> Any:
        neuron = its.Neuron(2)
        put(neuron, [w, 0.25], b)
        losses = its.train(neuron, XS, YS, 4, 0.1)
        after = {"w[0]": neuron.w[0].data, "w[1]": neuron.w[1].data, "b": neuron.b.data}
        return {"losses": losses, **after, "lower": losses[3] < losses[0]}

    student.matches_reference(scenario, at=[(0.5, -0.5), (-0.25, 0.75)], within=(-0.8, 0.8), points=3)


@exercise("train", weight=1)
def test_as_many_steps_and_as_long_as_asked(student: Student) -> None:
    """The number of steps, their length and the examples are those that were asked for."""

    def scenario(its: Any, rate: Any) -> Any:
        neuron = its.Neuron(2)
        put(neuron, [0.5, -0.25], 0.1)
        losses = its.train(neuron, XS[:3], [0.5, -0.5, 0.25], 2, rate)
        return {"steps": length(losses), "sum": total(losses), "w[0]": neuron.w[0].data, "b": neuron.b.data}

    student.matches_reference(scenario, at=[(0.05,), (0.2,)], within=(0.2, 0.3), points=3)


@exercise("train", weight=2)
def test_training_a_network(student: Student) -> None:
    """The loss of a network falls as it must, and the parameters of every layer move."""

    def scenario(its: Any) -> Any:
        network = network_of(its)
        losses = its.train(network, XS, YS, 3, 0.1)
        early, late = network.layers[0].neurons[0], network.layers[1].neurons[0]
        return {"losses": losses, "first w[0]": early.w[0].data, "last w[1]": late.w[1].data, "last b": late.b.data}

    student.matches_reference(scenario)
