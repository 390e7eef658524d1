package dev.seriatim.review;

import java.nio.file.Path;
import java.util.List;

/**
 * From what a contract is derived.
 *
 * @param headers at least one; relative to the tree when they are there
 * @param sources as the headers; files that define what the headers declare, call its callbacks and export
 * @param tree    null for the tree that the first header seems to lie in, in which no users are looked for
 */
public record ContractRequest(List<Path> headers, List<Path> sources, Path tree) {

	public ContractRequest {
		headers = List.copyOf(headers);
		sources = List.copyOf(sources);
	}
}
