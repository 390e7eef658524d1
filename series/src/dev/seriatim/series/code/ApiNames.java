package dev.seriatim.series.code;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.RetryProtocol;
import dev.seriatim.model.usage.Consumer;

/**
 * The names by which code is recognised as using an API.
 *
 * @param callbacks the callbacks of each ops table, by the tag of its struct
 * @param holders   for each tag the struct to which most callbacks get a pointer first: what an {@code ->ops} is a member of
 * @param functions functions, macros and notify functions
 * @param others    types and constants whose names are more than a plain word
 * @param fields    members of structs and unions that are no ops tables
 * @param guards    configuration symbols that switch the APIs on
 * @param retrying  functions that must follow a retry protocol
 * @param checks    what retry protocols call or read
 * @param macros    that the code is read with
 */
public record ApiNames(Map<String, Set<String>> callbacks, Map<String, Set<String>> holders, Set<String> functions, Set<String> others,
		Set<String> fields, Set<String> guards, Set<String> retrying, Set<String> checks, KernelMacros macros) {

	private static final Pattern STRUCT_POINTER = Pattern.compile("(?:const )?struct (\\w+) \\*");

	/** The names of several contracts together, for code that uses the kernel's macros. */
	public static ApiNames of(Collection<Api> apis) {
		return of(apis, List.of());
	}

	/** The same with the retry protocols that consumers declare beside those of the contracts. */
	public static ApiNames of(Collection<Api> apis, Collection<Consumer> consumers) {
		var callbacks = new LinkedHashMap<String, Set<String>>();
		var holders = new LinkedHashMap<String, Set<String>>();
		var functions = new LinkedHashSet<String>();
		var others = new LinkedHashSet<String>();
		var fields = new HashSet<String>();
		var guards = new LinkedHashSet<String>();
		for (var api : apis) {
			for (var table : api.getOpsTables()) {
				callbacks.computeIfAbsent(table.getName(), tag -> new LinkedHashSet<>())
						.addAll(table.getCallbacks().stream().map(Callback::getName).toList());
				holderOf(table).ifPresent(holder -> holders.computeIfAbsent(table.getName(), tag -> new HashSet<>()).add(holder));
			}
			api.getFunctions().forEach(function -> functions.add(function.getName()));
			api.getMacros().forEach(macro -> functions.add(macro.getName()));
			api.notifyFunctions().forEach(function -> functions.add(function.getName()));
			api.getTypes().forEach(type -> {
				others.add(type.getName());
				type.getFields().forEach(field -> fields.add(field.getName()));
				type.getConstants().forEach(constant -> others.add(constant.getName()));
			});
			api.getConstants().forEach(constant -> others.add(constant.getName()));
			if (api.getGuard() != null)
				guards.add(api.getGuard());
		}
		others.removeIf(name -> name == null || !name.contains("_"));
		var retries = Stream.concat(apis.stream().flatMap(api -> api.getRetries().stream()), consumers.stream().flatMap(consumer -> consumer.getRetries().stream()))
				.filter(retry -> retry.getFunction() != null && retry.getBegin() != null && retry.getEnd() != null).toList();
		return new ApiNames(callbacks, holders, functions, others, fields, guards, retries.stream().map(RetryProtocol::getFunction).collect(Collectors.toSet()),
				retries.stream().flatMap(retry -> Stream.of(retry.getBegin(), retry.getEnd())).collect(Collectors.toSet()), KernelMacros.STANDARD);
	}

	/** The same, for code that uses other macros too. */
	public ApiNames with(KernelMacros more) {
		return new ApiNames(callbacks, holders, functions, others, fields, guards, retrying, checks, more);
	}

	/** The names that no other API has: a file that holds none of them does not use the API. Names of callbacks and fields are not among them. */
	public Set<String> vocabulary() {
		var names = new LinkedHashSet<>(callbacks.keySet());
		names.addAll(functions);
		names.addAll(others);
		return names;
	}

	/** What makes a file worth reading: the vocabulary, and the functions that must follow a protocol wherever they are. */
	public Set<String> searched() {
		var names = vocabulary();
		retrying.stream().filter(name -> name.length() > 1).forEach(names::add);
		return names;
	}

	/** Whether a function or macro is the API's or, by the callback in its name, can be one that a series adds to it. */
	boolean concerns(String function) {
		return functions.contains(function) || checks.contains(function)
				|| callbacks.values().stream().flatMap(Set::stream).anyMatch(callback -> callback.contains("_") && function.contains(callback));
	}

	boolean isOpsTable(String tag) {
		return callbacks.containsKey(tag);
	}

	boolean isCallback(String name) {
		return callbacks.values().stream().anyMatch(names -> names.contains(name));
	}

	/** Whether a callback's name is more than a plain word such as {@code release}, which hundreds of structs have. */
	boolean isDistinctCallback(String name) {
		return name.contains("_") && isCallback(name);
	}

	/** Whether a struct can be the one whose member {@code ops} points to an ops table. */
	boolean isHolder(String tag) {
		return holders.values().stream().anyMatch(tags -> tags.contains(tag));
	}

	private static Optional<String> holderOf(OpsTable table) {
		var firsts = table.getCallbacks().stream().flatMap(callback -> callback.signature().parameters().stream().limit(1))
				.flatMap(type -> structPointedTo(type).stream()).collect(Collectors.groupingBy(tag -> tag, Collectors.counting()));
		return firsts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
	}

	private static Optional<String> structPointedTo(String type) {
		var pointer = STRUCT_POINTER.matcher(type);
		return pointer.matches() ? Optional.of(pointer.group(1)) : Optional.empty();
	}
}
