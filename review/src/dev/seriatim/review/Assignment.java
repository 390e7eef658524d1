package dev.seriatim.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.contract.Document;
import dev.seriatim.model.judge.Adjustments;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.Variant;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.series.code.KernelMacros;
import dev.seriatim.series.mail.GitRange;
import dev.seriatim.series.mail.InputException;
import dev.seriatim.series.mail.SeriesReader;

/**
 * The work, as a request and the file of the language that it may name say it together. What the command line says goes before
 * what the file says.
 */
final class Assignment {

	private final ReviewRequest request;
	private final Optional<PlanFile> plan;

	private Assignment(ReviewRequest request, Optional<PlanFile> plan) {
		this.request = request;
		this.plan = plan;
	}

	static Assignment of(ReviewRequest request) throws Trouble {
		return new Assignment(request, PlanFile.find(request.input()));
	}

	/** The series of the messages, with the name, the promises and what the file of the language states of patches. */
	PatchSeries series(IProgressMonitor monitor) throws Trouble {
		try {
			var series = SeriesReader.read(messages(), standIns(), reroll(), monitor);
			if (plan.isEmpty())
				return series;
			var written = plan.get().series();
			series.setName(written.getName());
			if (written.getVersion() > 0 && request.reroll() == null)
				series.setVersion(written.getVersion());
			series.getStandIns().addAll(EcoreUtil.copyAll(written.getStandIns()));
			series.getPromises().addAll(EcoreUtil.copyAll(written.getPromises()));
			series.getPlans().addAll(EcoreUtil.copyAll(written.getPlans()));
			series.getDiagnostics().addAll(PlanRemarks.of(plan.get()));
			return series;
		} catch (InputException unusable) {
			throw new Trouble(List.of(unusable.getMessage()));
		}
	}

	/** The names of the other orders that the file of the language states. */
	List<String> variants() {
		return plan.map(file -> file.series().getVariants().stream().map(Variant::getName).filter(Objects::nonNull).toList()).orElse(List.of());
	}

	/** The variant of a name that the file of the language states. */
	Variant variant(String name) throws Trouble {
		var variants = plan.map(file -> List.copyOf(file.series().getVariants())).orElse(List.of());
		var names = variants.isEmpty() ? "there is none" : "there is " + variants.stream().map(variant -> '"' + variant.getName() + '"').collect(Collectors.joining(", "));
		return variants.stream().filter(variant -> name.equals(variant.getName())).findFirst()
				.orElseThrow(() -> new Trouble(request.input(), "states no variant \"" + name + "\": " + names));
	}

	private String reroll() {
		return Optional.ofNullable(request.reroll()).or(() -> plan.map(PlanFile::series).map(PatchSeries::getReroll)).orElse(null);
	}

	private Map<Integer, Path> standIns() {
		var standIns = new TreeMap<Integer, Path>();
		plan.ifPresent(file -> file.series().getStandIns().forEach(standIn -> standIns.put(standIn.getNumber(), file.resolve(standIn.getPath()))));
		standIns.putAll(request.standIns());
		return standIns;
	}

	/** Where the source is that the patches are applied on. Commits are applied on their own repository, unless another is named. */
	Optional<Path> tree() {
		return Optional.ofNullable(request.tree())
				.or(() -> plan.map(PlanFile::series).map(PatchSeries::getTree).map(path -> plan.get().resolve(path)))
				.or(() -> messages().stream().flatMap(input -> GitRange.of(input).stream()).map(GitRange::folder).findFirst());
	}

	private List<Path> messages() {
		return plan.map(PlanFile::from).orElse(List.of(request.input()));
	}

	/** The tree as the user or the file of the language writes it, without a slash at its end. */
	Optional<String> writtenTree() {
		var written = request.tree() == null ? plan.map(PlanFile::series).map(PatchSeries::getTree) : Optional.<String>empty();
		return written.map(text -> text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text).or(() -> tree().map(Path::toString));
	}

	/** The revision asked for. */
	Optional<String> base() {
		return Optional.ofNullable(request.base())
				.or(() -> request.tree() == null ? plan.map(PlanFile::series).map(PatchSeries::getBase) : Optional.empty());
	}

	/** The files whose contracts are judged: those named on the command line, else the file of the language. */
	Map<Path, Document> documents() throws Trouble {
		var documents = new LinkedHashMap<Path, Document>();
		plan.ifPresent(file -> documents.put(file.path(), file.document()));
		for (var path : request.contracts())
			if (!NamedContracts.isShipped(path))
				documents.put(path, PlanFile.read(path));
		return documents;
	}

	/** The macros that the code is read with. */
	KernelMacros macros() throws Trouble {
		return ListFiles.macros(macroFiles());
	}

	private List<Path> macroFiles() {
		return plan.map(PlanFile::macros).orElse(List.of());
	}

	List<Consumer> consumers() throws Trouble {
		var consumers = new ArrayList<Consumer>();
		for (var document : documents().values())
			consumers.addAll(document.getConsumers());
		return consumers;
	}

	/** What the series and the contracts state about findings. */
	Adjustments adjustments(List<NamedContract> contracts) throws Trouble {
		return StatedAdjustments.of(plan.map(PlanFile::series).stream().toList(), contracts, documents().keySet());
	}

	/** What is read to do it, imported files included. */
	Set<Path> inputs() throws Trouble {
		var inputs = new HashSet<Path>();
		Stream.concat(Stream.of(request.input()), messages().stream())
				.forEach(input -> inputs.add(GitRange.of(input).map(GitRange::folder).orElse(input)));
		inputs.addAll(standIns().values());
		inputs.addAll(macroFiles());
		tree().ifPresent(inputs::add);
		for (var document : documents().entrySet()) {
			inputs.add(document.getKey());
			document.getValue().eResource().getResourceSet().getResources().stream().map(Resource::getURI).filter(URI::isFile)
					.forEach(uri -> inputs.add(Path.of(uri.toFileString())));
		}
		return inputs;
	}
}
