package dev.seriatim.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.language.scoping.Imports;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.WholeContract;

/** The contracts that the user names: on the command line, or in the file of the language and what it imports. */
final class NamedContracts {

	private final Map<Api, String> labels = new LinkedHashMap<>();

	private NamedContracts() {
	}

	/** @param documents the files of the language of the request, by path */
	static List<NamedContract> of(ReviewRequest request, Map<Path, Document> documents) throws Trouble {
		var named = new NamedContracts();
		for (var path : request.contracts())
			if (isShipped(path))
				ShippedContracts.ofFile(path.toString()).ifPresent(named::add);
			else if (documents.get(path).getApis().isEmpty())
				throw new Trouble(path, "states no contract (api … { … })");
		documents.forEach((path, document) -> {
			document.getApis().forEach(api -> named.add(api, path.getFileName().toString()));
			Imports.documents(document).forEach(imported -> imported.getApis().forEach(named::addImported));
		});
		return named.withoutExtended();
	}

	/** Whether a path is no file but the name of a contract that comes with the program. */
	static boolean isShipped(Path path) {
		return !Files.exists(path) && ShippedContracts.ofFile(path.toString()).isPresent();
	}

	private void addImported(Api api) {
		ShippedContracts.eras(api.getName()).stream().filter(era -> era.load() == api).findFirst().ifPresentOrElse(this::add,
				() -> add(api, api.eResource().getURI().lastSegment()));
	}

	private void add(Era era) {
		labels.put(era.load(), NamedContract.labelOf(era));
	}

	private void add(Api api, String file) {
		labels.put(api, api.getName() + " (" + file + ")");
	}

	/** What another contract extends is judged as part of that one. */
	private List<NamedContract> withoutExtended() {
		var extended = labels.keySet().stream().flatMap(api -> WholeContract.parts(api).stream().skip(1)).toList();
		return labels.entrySet().stream().filter(contract -> !extended.contains(contract.getKey()))
				.map(contract -> NamedContract.of(contract.getKey(), contract.getValue())).toList();
	}
}
