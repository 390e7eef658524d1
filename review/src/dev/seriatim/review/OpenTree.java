package dev.seriatim.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.drift.DeclaredApi;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.code.KernelMacros;
import dev.seriatim.series.contract.CodeFile;
import dev.seriatim.series.contract.ContractDeriver;
import dev.seriatim.series.mail.InputException;
import dev.seriatim.series.tree.BaseHints;
import dev.seriatim.series.tree.Tree;
import dev.seriatim.series.tree.Trees;

/** The tree of an assignment while it is read. */
record OpenTree(Optional<Tree> tree) implements AutoCloseable {

	static OpenTree of(Assignment assignment, PatchSeries series) throws Trouble {
		if (assignment.tree().isEmpty())
			return new OpenTree(Optional.empty());
		try {
			return new OpenTree(Optional.of(Trees.open(assignment.tree().get(), assignment.base(), BaseHints.of(series))));
		} catch (InputException unusable) {
			throw new Trouble(List.of(unusable.getMessage()));
		}
	}

	/**
	 * What the headers of some contracts declare in the tree. A contract of which a header is missing there or has braces that do not match, or
	 * that names headers by a pattern, is left out.
	 */
	Map<Api, DeclaredApi> declared(List<Api> apis, KernelMacros macros) {
		var declared = new HashMap<Api, DeclaredApi>();
		for (var api : apis) {
			var headers = new ArrayList<CodeFile>();
			for (var path : api.getHeaders())
				tree.flatMap(open -> open.read(path)).ifPresent(content -> headers.add(new CodeFile(path, content)));
			if (!headers.isEmpty() && headers.size() == api.getHeaders().size() && headers.stream().allMatch(header -> header.loneBrace().isEmpty()))
				declared.put(api, ContractDeriver.derive(api.getName(), headers, List.of(), Optional.empty(), macros, null).declared());
		}
		return declared;
	}

	@Override
	public void close() {
		tree.ifPresent(Tree::close);
	}
}
