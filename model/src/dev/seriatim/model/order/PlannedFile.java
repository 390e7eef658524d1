package dev.seriatim.model.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.flow.Flow;
import dev.seriatim.model.usage.CallbackUse;
import dev.seriatim.model.usage.Implementation;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.model.usage.Unchecked;
import dev.seriatim.model.usage.UsageFactory;

/**
 * A file as some of a series' patches would leave it, whatever their text: each thing that stands in it is as the last of these patches that
 * changes it has left it when the series was posted, and as in the base where none of them changes it. Lines are those of that posted prefix.
 */
final class PlannedFile {

	/** After each posted prefix from the base on; null where the file is not there. */
	private final List<SourceFile> posted;
	/** The indices of the prefixes that end with one of the patches, rising. */
	private final List<Integer> patches;

	private PlannedFile(List<SourceFile> posted, List<Integer> patches) {
		this.posted = posted;
		this.patches = patches;
	}

	/**
	 * @param posted  the file after each posted prefix, the base first; null where it is not there
	 * @param patches those that are applied, by the index of the prefix that ends with them
	 * @return null where the last patch that changes it takes it away, or none brings it
	 */
	static SourceFile of(List<SourceFile> posted, Set<Integer> patches) {
		return new PlannedFile(posted, patches.stream().sorted().toList()).compose();
	}

	private SourceFile compose() {
		var last = posted.get(lastOf(posted.stream().map(file -> file == null ? "" : FactText.of(file)).toList()));
		if (last == null)
			return null;
		var file = UsageFactory.eINSTANCE.createSourceFile();
		file.setPath(last.getPath());
		file.setComplete(posted.stream().filter(Objects::nonNull).allMatch(SourceFile::isComplete));
		file.getDeclarations().addAll(copies(SourceFile::getDeclarations, one -> one.getKind() + " " + one.getOwner() + " " + one.getName()));
		file.getImplementations().addAll(tables());
		file.getCalls().addAll(copies(SourceFile::getCalls, one -> one.getFunction() + " " + one.getCallee()));
		file.getRaises().addAll(copies(SourceFile::getRaises, one -> one.getFunction() + " " + one.getOpsTable() + " " + one.getCallback()));
		file.getMemberUses().addAll(copies(SourceFile::getMemberUses, one -> one.getOwner() + " " + one.getMember()));
		file.getArguments().addAll(copies(SourceFile::getArguments, one -> one.getName() + " " + one.getCallee() + " " + one.getIndex()));
		file.getPreconditions().addAll(copies(SourceFile::getPreconditions, one -> String.valueOf(one.getFunction())));
		file.getUnchecked().addAll(copies(SourceFile::getUnchecked, one -> one.getName() + " " + one.getReason()));
		flows(file);
		file.getTested().addAll(chosen(SourceFile::getTested, Function.identity(), Function.identity()));
		file.getIncludes().addAll(chosen(SourceFile::getIncludes, Function.identity(), Function.identity()));
		var names = new LinkedHashMap<String, Integer>();
		chosen(one -> List.copyOf(one.getNames().entrySet()), Map.Entry::getKey, Map.Entry::getKey).forEach(name -> names.put(name.getKey(), name.getValue()));
		file.setNames(names);
		return file;
	}

	/** A body that a patch has changed which is not in, before one that is in changed it: nobody has written it, so its paths are not known. */
	private void flows(SourceFile file) {
		Function<Flow, String> name = flow -> String.valueOf(flow.function());
		for (var flow : chosen(SourceFile::getFlows, name, FactText::of)) {
			var texts = texts(versions(SourceFile::getFlows, name), name.apply(flow), FactText::of);
			var last = lastOf(texts);
			if (IntStream.range(1, last).anyMatch(patch -> !patches.contains(patch) && isChange(texts, patch)))
				file.getUnchecked().add(notWritten(flow));
			else
				file.getFlows().add(flow);
		}
	}

	private static Unchecked notWritten(Flow flow) {
		var place = UsageFactory.eINSTANCE.createUnchecked();
		place.setLine(flow.line());
		place.setReason((flow.function() == null ? "a function" : flow.function()) + " is judged as a plan, and of the patches that change it not all are in: its paths are not known");
		return place;
	}

	private List<Implementation> tables() {
		var tables = copies(SourceFile::getImplementations, PlannedFile::table);
		for (var table : tables) {
			var uses = chosen(file -> file.getImplementations().stream().filter(one -> table(one).equals(table(table))).flatMap(one -> one.getCallbacks().stream()).toList(),
					use -> use.getCallback() + " " + use.getOffset(), FactText::of);
			table.getCallbacks().clear();
			uses.forEach((CallbackUse use) -> table.getCallbacks().add(EcoreUtil.copy(use)));
		}
		return tables;
	}

	private static String table(Implementation table) {
		return table.getOpsTable() + " " + table.getVariable();
	}

	private <T extends EObject> List<T> copies(Function<SourceFile, List<T>> things, Function<T, String> name) {
		return new ArrayList<>(EcoreUtil.copyAll(chosen(things, name, FactText::alone, FactText::of)));
	}

	private <T> List<T> chosen(Function<SourceFile, ? extends List<T>> things, Function<T, String> name, Function<T, String> text) {
		return chosen(things, name, text, text);
	}

	/**
	 * Those of one name stay and go together.
	 *
	 * @param alone what makes them others
	 * @param whole the same and what stands around them, which another patch can change
	 */
	private <T> List<T> chosen(Function<SourceFile, ? extends List<T>> things, Function<T, String> name, Function<T, String> alone, Function<T, String> whole) {
		var versions = versions(things, name);
		var names = new LinkedHashSet<String>();
		versions.forEach(version -> names.addAll(version.keySet()));
		var chosen = new ArrayList<T>();
		for (var one : names) {
			var texts = texts(versions, one, alone);
			var version = lastOf(texts);
			var around = texts(versions, one, whole);
			chosen.addAll(versions.get(patches.reversed().stream().filter(patch -> patch > version && isChange(around, patch) && texts.get(patch).equals(texts.get(version))).findFirst()
					.orElse(version)).getOrDefault(one, List.of()));
		}
		return chosen;
	}

	/** After each posted prefix, by name. */
	private <T> List<Map<String, List<T>>> versions(Function<SourceFile, ? extends List<T>> things, Function<T, String> name) {
		return posted.stream().map(file -> file == null ? Map.<String, List<T>>of()
				: things.apply(file).stream().collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()))).toList();
	}

	private static <T> List<String> texts(List<Map<String, List<T>>> versions, String name, Function<T, String> text) {
		return versions.stream().map(version -> version.getOrDefault(name, List.of()).stream().map(text).collect(Collectors.joining("\n"))).toList();
	}

	/** The prefix that ends with the last of the patches that changes a text, or the base. */
	private int lastOf(List<String> texts) {
		return patches.reversed().stream().filter(patch -> isChange(texts, patch)).findFirst().orElse(0);
	}

	private static boolean isChange(List<String> texts, int patch) {
		return !texts.get(patch).equals(texts.get(patch - 1));
	}
}
