package dev.seriatim.series.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.core.runtime.SubMonitor;

import dev.seriatim.series.code.DeclarationTextReader;
import dev.seriatim.series.snapshot.TreeSearch;
import dev.seriatim.series.tree.Tree;

/**
 * Who uses the names of an API in a tree.
 *
 * @param consumers names that a file uses which mentions an ops table of the API
 * @param others    names that other files use
 */
record Users(Set<String> consumers, Set<String> others) {

	static final Users NOT_KNOWN = new Users(Set.of(), Set.of());

	/** Whether the name is used, and by no consumer. */
	boolean onlyByCore(String name) {
		return others.contains(name) && !consumers.contains(name);
	}

	/** @param own the files that make the API, whose uses do not count */
	static Users in(Tree tree, Collection<String> opsTables, Collection<String> names, Set<String> own, SubMonitor progress) {
		var searched = names.stream().filter(name -> name.length() > 1).toList();
		if (opsTables.isEmpty() || searched.isEmpty())
			return NOT_KNOWN;
		var users = new Users(new HashSet<>(), new HashSet<>());
		progress.setWorkRemaining(100);
		var paths = new TreeSearch(searched).in(tree.root(), progress.split(70));
		progress.setWorkRemaining(paths.size() + 1);
		for (var path : paths) {
			progress.split(1);
			if (!own.contains(path))
				users.add(tree, path, opsTables, searched);
		}
		return users;
	}

	private void add(Tree tree, String path, Collection<String> opsTables, Collection<String> names) {
		tree.read(path).ifPresent(content -> {
			var used = DeclarationTextReader.identifiers(new CodeFile(path, content).state());
			var consumer = opsTables.stream().anyMatch(used::contains);
			used.retainAll(names);
			(consumer ? consumers : others).addAll(used);
		});
	}
}
