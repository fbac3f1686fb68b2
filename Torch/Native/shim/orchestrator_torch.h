// The C interface between Orchestrator.Torch and libtorch.
//
// Every function returns OT_OK or OT_ERROR; after OT_ERROR, ot_last_error() tells what went wrong on this thread.
// No C++ exception crosses. Tensors are raw TensorImpl pointers: a tensor handed out owns one reference and must be
// given back with ot_tensor_free; a tensor passed in is only borrowed for the duration of the call.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#pragma GCC visibility push(default)

#define OT_OK 0
#define OT_ERROR 1

// What a value holds. The numbers are part of the interface (see ValueTag.cs).
enum ot_tag {
  OT_NONE = 0,
  OT_INT = 1,             // bits: int64
  OT_DOUBLE = 2,          // bits: double
  OT_BOOL = 3,            // bits: 0 or 1
  OT_TENSOR = 4,          // bits: tensor, never null
  OT_INT_LIST = 5,        // bits: const int64_t*, count entries
  OT_DOUBLE_LIST = 6,     // bits: const double*, count entries
  OT_BOOL_LIST = 7,       // bits: const uint8_t*, count entries
  OT_TENSOR_LIST = 8,     // bits: tensor*, count entries; as a result the array is freed with ot_list_free
  OT_MAYBE_TENSOR_LIST = 9, // like OT_TENSOR_LIST, entries may be null (aten::index)
  OT_STRING = 10,         // bits: const char*, count bytes, not terminated
  OT_DEVICE = 11,         // bits: device type in the low byte, device index + 1 in the next
  OT_GENERATOR = 12,      // bits: generator
  OT_DEFAULT = 13,        // the default of the operator's schema
};

typedef struct {
  int32_t tag;
  int32_t count;
  int64_t bits;
} ot_value;

typedef struct ot_operator ot_operator;
typedef struct ot_generator ot_generator;
typedef void* ot_tensor;

// The last error of this thread as UTF-8; valid until the next failing call of the thread.
const char* ot_last_error(void);

// Version of libtorch and its build configuration, as text that lives as long as the process.
const char* ot_version(void);
const char* ot_build_config(void);

// Operators. A handle lives as long as the process; look it up once.
int ot_operator_find(const char* name, const char* overload, ot_operator** result);
// Calls an operator. Missing trailing arguments take the schema's defaults. At most `capacity` results are written,
// surplus results are dropped; `result_count` receives how many the operator returned.
int ot_operator_call(ot_operator* op, const ot_value* arguments, int32_t argument_count, ot_value* results, int32_t capacity,
                     int32_t* result_count);
void ot_list_free(ot_tensor* list);

// Tensors.
void ot_tensor_free(ot_tensor tensor);
// As ot_tensor_free, for finalizers: does nothing once the process is ending.
void ot_tensor_finalize(ot_tensor tensor);
// Copies `bytes` bytes of contiguous memory into a new CPU tensor.
int ot_tensor_from_memory(const void* data, int64_t bytes, const int64_t* shape, int32_t rank, int32_t dtype, ot_tensor* result);
int ot_tensor_data(ot_tensor tensor, void** result);
int ot_tensor_dtype(ot_tensor tensor);
int32_t ot_tensor_rank(ot_tensor tensor);
int64_t ot_tensor_numel(ot_tensor tensor);
int ot_tensor_shape(ot_tensor tensor, int64_t* result);
int ot_tensor_strides(ot_tensor tensor, int64_t* result);
int64_t ot_tensor_storage_offset(ot_tensor tensor);
int32_t ot_tensor_element_size(ot_tensor tensor);
int ot_tensor_device(ot_tensor tensor, int32_t* type, int32_t* index);
// Bit set of OT_FLAG_*.
int ot_tensor_flags(ot_tensor tensor, int32_t* result);
#define OT_FLAG_REQUIRES_GRAD 1
#define OT_FLAG_IS_LEAF 2
#define OT_FLAG_IS_CONTIGUOUS 4
#define OT_FLAG_IS_SPARSE 8

// Autograd.
int ot_tensor_set_requires_grad(ot_tensor tensor, int32_t requires_grad);
int ot_tensor_grad(ot_tensor tensor, ot_tensor* result);       // null when there is none
int ot_tensor_set_grad(ot_tensor tensor, ot_tensor grad);      // null clears
int ot_tensor_retain_grad(ot_tensor tensor);
// Clears the gradient of many tensors at once.
int ot_tensors_clear_grad(const ot_tensor* tensors, int32_t count);
// Writes each tensor's gradient, or null, to `grads`.
int ot_tensors_grads(const ot_tensor* tensors, int32_t count, ot_tensor* grads);
int ot_backward(const ot_tensor* roots, const ot_tensor* root_grads, int32_t root_count, const ot_tensor* inputs, int32_t input_count,
                int32_t retain_graph, int32_t create_graph);
// Gradients of `roots` with respect to `inputs`; unused inputs give null when allowed.
int ot_grad(const ot_tensor* roots, const ot_tensor* root_grads, int32_t root_count, const ot_tensor* inputs, int32_t input_count,
            int32_t retain_graph, int32_t create_graph, int32_t allow_unused, ot_tensor* results);
int32_t ot_grad_mode(void);
void ot_set_grad_mode(int32_t enabled);

// Autocast of this thread for a device type; `dtype` is ignored when leaving.
int ot_set_autocast(int32_t device_type, int32_t enabled, int32_t dtype);
int32_t ot_is_autocast(int32_t device_type);

// Random numbers.
int ot_manual_seed(uint64_t seed);
int ot_generator_new(int32_t device_type, int32_t device_index, uint64_t seed, ot_generator** result);
int ot_generator_default(ot_generator** result);
void ot_generator_free(ot_generator* generator);
int ot_generator_seed(ot_generator* generator, uint64_t seed);
int ot_generator_initial_seed(ot_generator* generator, uint64_t* result);
int ot_generator_get_state(ot_generator* generator, ot_tensor* result);
int ot_generator_set_state(ot_generator* generator, ot_tensor state);

// Threads and devices.
int32_t ot_num_threads(void);
int ot_set_num_threads(int32_t threads);
int32_t ot_num_interop_threads(void);
int ot_set_num_interop_threads(int32_t threads);
int32_t ot_cuda_device_count(void);
int32_t ot_has_cudnn(void);
int ot_cuda_synchronize(int32_t device_index);

// Global switches.
enum ot_switch {
  OT_ALLOW_TF32_CUBLAS = 0,
  OT_ALLOW_TF32_CUDNN = 1,
  OT_BENCHMARK_CUDNN = 2,
  OT_DETERMINISTIC_ALGORITHMS = 3,
};
int ot_set_switch(int32_t which, int32_t enabled);
int32_t ot_get_switch(int32_t which);

#pragma GCC visibility pop
#ifdef __cplusplus
}
#endif
