package dev.seriatim.model.order;

import java.util.ArrayList;
import java.util.List;

import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.SourceFile;

/**
 * Where a split is to be made: lines as they are where the element is still in its patch, in the order of paths and lines.
 *
 * @param lines that belong to the element and go with it
 * @param sites that raise something else, or nothing, until the element comes, so that they are to be written anew
 */
public record SplitPlaces(List<Place> lines, List<Place> sites) {

	/** @param what for example {@code declaration of invalidate_page}; of a site the function, or null where no hunk shows it */
	public record Place(String file, int line, String what) {
	}

	/** @param whole as it is without the split, just before the patch that the element goes to */
	public static SplitPlaces of(Split split, Snapshot whole) {
		var lines = new ArrayList<Place>();
		var sites = new ArrayList<Place>();
		for (SourceFile file : whole.getFiles()) {
			lines(split, file, lines);
			file.getCalls().stream().filter(call -> split.functions().contains(call.getCallee()) && !split.functions().contains(call.getFunction()))
					.sorted((one, other) -> Integer.compare(one.getLine(), other.getLine())).forEach(call -> sites.add(new Place(file.getPath(), call.getLine(), call.getFunction())));
		}
		return new SplitPlaces(List.copyOf(lines), List.copyOf(sites));
	}

	private static void lines(Split split, SourceFile file, List<Place> lines) {
		var here = new ArrayList<Place>();
		for (var declaration : file.getDeclarations())
			if (split.functions().contains(declaration.getName())
					|| declaration.getKind() == DeclarationKind.CALLBACK && declaration.getName().equals(split.element()) && declaration.getOwner().equals(split.opsTable()))
				here.add(new Place(file.getPath(), declaration.getLine(), (declaration.isDefinition() ? "definition of " : "declaration of ") + declaration.getName()));
		for (var table : file.getImplementations())
			if (table.getOpsTable().equals(split.opsTable()))
				table.getCallbacks().stream().filter(use -> use.getCallback().equals(split.element()))
						.forEach(use -> here.add(new Place(file.getPath(), use.getLine(), "member of " + table.getVariable())));
		here.stream().sorted((one, other) -> Integer.compare(one.line(), other.line())).forEach(lines::add);
	}
}
