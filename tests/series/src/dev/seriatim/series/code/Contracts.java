package dev.seriatim.series.code;

import java.util.List;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.OpsTable;

/** The contract that the C files of these tests use. */
public final class Contracts {

	private Contracts() {
	}

	public static Api frob() {
		var api = ContractFactory.eINSTANCE.createApi();
		api.setName("frob");
		api.setGuard("CONFIG_FROB");
		api.getHeaders().add("include/linux/frob.h");
		var table = ContractFactory.eINSTANCE.createOpsTable();
		table.setName("frob_ops");
		api.getOpsTables().add(table);
		callback(table, "void", "release", "(struct frob_user *user)");
		callback(table, "int", "age", "(struct frob_user *user)");
		callback(table, "void", "shoot", "(struct frob_user *user, struct frob *frob)");
		callback(table, "void", "shoot_range", "(struct frob_user *user, struct frob *frob, unsigned long start, unsigned long end)");
		var register = ContractFactory.eINSTANCE.createFunction();
		register.setName("frob_register");
		register.setReturnType("int");
		register.setParameters("(struct frob *frob, const struct frob_ops *ops)");
		api.getFunctions().add(register);
		var group = ContractFactory.eINSTANCE.createNotifyGroup();
		for (var name : List.of("frob_shoot", "frob_age", "frob_clear_notify", "__frob_shoot")) {
			var function = ContractFactory.eINSTANCE.createNotifyFunction();
			function.setName(name);
			group.getFunctions().add(function);
		}
		api.getNotifyGroups().add(group);
		return api;
	}

	private static void callback(OpsTable table, String returnType, String name, String parameters) {
		var callback = ContractFactory.eINSTANCE.createCallback();
		callback.setName(name);
		callback.setReturnType(returnType);
		callback.setParameters(parameters);
		table.getCallbacks().add(callback);
	}
}
