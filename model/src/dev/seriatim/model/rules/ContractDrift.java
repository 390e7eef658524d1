package dev.seriatim.model.rules;

/** A contract and the headers of the tree disagree before any patch. */
public final class ContractDrift implements Rule {
}
