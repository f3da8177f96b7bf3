"""Logistic regression with a penalty and with bounds on the weights."""

from dataclasses import dataclass

import numpy
from scipy.optimize import minimize
from scipy.special import expit


@dataclass
class Examples:
    """What is known of pairs, one row each: features, whether they say the same, what they count."""

    features: numpy.ndarray
    right: numpy.ndarray
    weights: numpy.ndarray

    @staticmethod
    def joined(parts):
        return Examples(
            *(numpy.concatenate([getattr(part, name) for part in parts])
              for name in ("features", "right", "weights")))


def fit(examples, bounds, penalty):
    """Finds the bias and the weights under which the examples are likeliest.

    bounds has the least and the greatest weight of each feature, None where there is none; penalty
    is what the squares of the weights cost, for one example of weight 1.
    """
    total = examples.weights.sum()

    def loss(parameters):
        bias, weights = parameters[0], parameters[1:]
        sums = examples.features @ weights + bias
        rest = expit(sums) - examples.right
        losses = numpy.logaddexp(0, sums) - examples.right * sums
        value = (examples.weights @ losses) / total + penalty * (weights @ weights)
        slope = examples.weights * rest / total
        return value, numpy.concatenate(
            [[slope.sum()], examples.features.T @ slope + 2 * penalty * weights])

    start = numpy.array([0.0] + [min(max(0.0, low if low is not None else 0.0),
                                     high if high is not None else numpy.inf)
                                 for low, high in bounds])
    found = minimize(
        loss, start, jac=True, method="L-BFGS-B", bounds=[(None, None), *bounds],
        options={"maxiter": 5000, "ftol": 1e-13, "gtol": 1e-9})
    return found.x[0], found.x[1:]


def log_loss(examples, bias, weights):
    """The mean of what each example costs, in nats."""
    sums = examples.features @ weights + bias
    losses = numpy.logaddexp(0, sums) - examples.right * sums
    return (examples.weights @ losses) / examples.weights.sum()


def calibration_error(examples, bias, weights, bins=10):
    """The mean distance of probability and share, over bins of equal width."""
    probabilities = expit(examples.features @ weights + bias)
    places = numpy.minimum((probabilities * bins).astype(int), bins - 1)
    error = 0.0
    for place in range(bins):
        chosen = places == place
        weight = examples.weights[chosen].sum()
        if weight > 0:
            share = examples.weights[chosen] @ examples.right[chosen] / weight
            mean = examples.weights[chosen] @ probabilities[chosen] / weight
            error += weight * abs(share - mean)
    return error / examples.weights.sum()
