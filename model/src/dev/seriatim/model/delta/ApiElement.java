package dev.seriatim.model.delta;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.ElementKind;

/**
 * An element that is followed through the prefixes.
 *
 * @param opsTable     the struct tag for callbacks, otherwise null
 * @param fromContract whether the contract names it; otherwise the series brings it in
 * @param hint         a callback whose absence is harmless
 */
public record ApiElement(String name, ElementKind kind, Side side, String opsTable, boolean fromContract, boolean hint) {
}
